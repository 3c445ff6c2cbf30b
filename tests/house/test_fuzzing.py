"""What `make fuzz` tries can be tried: each target holds for what it begins with."""

from importlib.util import module_from_spec, spec_from_file_location
from itertools import islice
from types import ModuleType

import pytest

from ledsagning import resources

pytestmark = pytest.mark.checkout


def target(name: str) -> ModuleType:
    """A target, without the fuzzer."""
    spec = spec_from_file_location(f"fuzz_{name}", resources.ROOT / "fuzz" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["catalogue", "text", "address"])
def test_a_target_holds_for_what_it_begins_with(name: str) -> None:
    tried = target(name)

    seeds = list(islice(tried.seeds(), 200))
    for seed in seeds:
        tried.attempt(seed)

    assert len(seeds) > 10
    assert len(list(tried.words())) > 10
