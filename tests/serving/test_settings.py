"""What an operator can set, and how a mistake in it is told."""

from ipaddress import ip_network
from pathlib import Path

import pytest
from click.testing import CliRunner

from ledsagning import resources
from ledsagning.cli import main
from ledsagning.settings import InvalidSetting, Settings


def test_nothing_has_to_be_set() -> None:
    settings = Settings.from_environ({"HOME": "/nowhere", "LANG": "C"})

    assert settings == Settings()
    assert settings.catalogue == resources.SAMPLE_CATALOGUE
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.site_address is None


def test_everything_can_be_set() -> None:
    settings = Settings.from_environ(
        {
            "CATALOGUE": "kataloger/staden",
            "HOST": "0.0.0.0",
            "PORT": "80",
            "WORKERS": "4",
            "SITE_ADDRESS": "https://ledsagning.example",
            "STATE_DIRECTORY": "/var/lib/ledsagning:/var/lib/other",
            "HEALTH_FROM": "192.0.2.1, 10.0.0.0/8",
            "SHOW_EXAMPLES": "yes",
            "METRICS": "yes",
        }
    )

    assert settings == Settings(
        catalogue=Path("kataloger/staden"),
        host="0.0.0.0",
        port=80,
        workers=4,
        site_address="https://ledsagning.example",
        state=Path("/var/lib/ledsagning"),
        health_from=(ip_network("192.0.2.1"), ip_network("10.0.0.0/8")),
        examples_shown=True,
        metrics=True,
    )


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("postgresql://reader:s3cret@db.example/ledsagning", "postgresql://db.example/ledsagning"),
        ("postgres://reader@db.example:5433/sites", "postgresql://db.example:5433/sites"),
        (
            "postgresql://reader@one.example,other.example/ledsagning?password=s3cret",
            "postgresql://one.example,other.example/ledsagning",
        ),
        (
            "postgresql:///ledsagning?host=/run/postgresql",
            "postgresql:///run/postgresql/ledsagning",
        ),
    ],
)
def test_a_catalogue_may_be_a_database_and_is_told_without_what_opens_it(
    address: str, told: str
) -> None:
    catalogue = Settings.from_environ({"CATALOGUE": address}).catalogue

    assert str(catalogue) == told
    assert "s3cret" not in repr(catalogue)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://",
        "postgresql://db.example",
        "postgresql:/reader:s3cret@db.example/ledsagning",
        "postgresql://reader:s3/cret@db.example/ledsagning",
        "postgresql://reader:12/s3cret@db.example/ledsagning",
        "postgresql://reader:s3cret%zz@db.example/ledsagning",
        "postgresql://reader:s3cret@db.example:port/ledsagning",
        "postgresql://reader:s3cret@db.example:99999/ledsagning",
        "postgresql://reader:s3cret@db.example/ledsagning?colour=blue",
        "POSTGRES://s3cret",
    ],
)
def test_an_address_that_leads_to_no_database_is_told_in_a_sentence_without_a_word_of_it(
    address: str,
) -> None:
    with pytest.raises(InvalidSetting) as told:
        Settings.from_environ({"CATALOGUE": address})

    assert told.value.words.startswith("CATALOGUE: det är ingen adress till en databas")
    assert "cret" not in told.value.words


@pytest.mark.parametrize(
    "name",
    [
        *("CATALOGUE", "HOST", "PORT", "WORKERS"),
        *("SITE_ADDRESS", "STATE_DIRECTORY", "HEALTH_FROM", "SHOW_EXAMPLES", "METRICS"),
    ],
)
@pytest.mark.parametrize("empty", ["", "  ", "\n"])
def test_what_is_set_to_nothing_is_not_set(name: str, empty: str) -> None:
    assert Settings.from_environ({name: empty}) == Settings()


@pytest.mark.parametrize("wrong", ["localhost", "10.0.0.1/8", "10.0.0.0/33", "1.2.3", "::g", ","])
def test_a_network_that_is_none_is_told_with_an_example(wrong: str) -> None:
    with pytest.raises(InvalidSetting, match=r"^HEALTH_FROM=.*10\.0\.0\.0/8"):
        Settings.from_environ({"HEALTH_FROM": wrong})


def test_blanks_around_a_value_do_not_matter() -> None:
    settings = Settings.from_environ({"PORT": " 81\n", "HOST": " ::1 "})

    assert (settings.port, settings.host) == (81, "::1")


@pytest.mark.parametrize("number", ["1", "65535", "08080"])
def test_a_port_is_a_whole_number(number: str) -> None:
    assert Settings.from_environ({"PORT": number}).port == int(number)


@pytest.mark.parametrize(
    "wrong", ["0", "65536", "-1", "80.0", "http", "8_0", "٨٠", "1e3", "0x50", "9" * 4_400]
)
@pytest.mark.parametrize("name", ["PORT", "WORKERS"])
def test_a_number_that_cannot_be_used_is_told_with_its_name_and_its_limits(
    name: str, wrong: str
) -> None:
    most = {"PORT": "65535", "WORKERS": "64"}[name]

    with pytest.raises(InvalidSetting, match=rf"^{name}=") as refusal:
        Settings.from_environ({name: wrong})

    assert most in str(refusal.value)
    assert "1" in str(refusal.value)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://ledsagning.example", "https://ledsagning.example"),
        ("https://ledsagning.example/", "https://ledsagning.example"),
        ("http://localhost:8000", "http://localhost:8000"),
        ("https://kommun.example/stod/ledsagning/", "https://kommun.example/stod/ledsagning"),
        ("https://[::1]:8000/a", "https://[::1]:8000/a"),
        ("https://åmål.example", "https://åmål.example"),
    ],
)
def test_the_address_of_the_site_is_kept_without_a_slash_at_its_end(given: str, kept: str) -> None:
    assert Settings.from_environ({"SITE_ADDRESS": given}).site_address == kept


@pytest.mark.parametrize(
    "wrong",
    [
        "ledsagning.example",
        "ftp://ledsagning.example",
        "https://",
        "https:///sv/",
        "https://ledsagning.example/?a=b",
        "https://ledsagning.example?",
        "https://ledsagning.example#",
        "https://name:word@ledsagning.example",
        'https://a"><script>alert(1)</script>',
        "https://ledsagning.example:0",
        "https://ledsagning.example:65536",
        "https://kommun.example/a//b",
        "https://kommun.example/../b",
        "https://kommun.example/a/.",
        "https://kommun.example/åäö",
        "https://kommun.example/a%20b",
        "https://kommun.example/a;b",
        "https://kommun.example\\a",
        "https://ledsagning.example/#top",
        "javascript:alert(1)",
        "https://[::1",
        "https://ledsagning.example:port",
        "https://ledsagning example",
    ],
)
def test_an_address_that_cannot_be_used_is_told_with_an_example(wrong: str) -> None:
    with pytest.raises(InvalidSetting, match=r"^SITE_ADDRESS=") as refusal:
        Settings.from_environ({"SITE_ADDRESS": wrong})

    assert "https://ledsagning.example" in str(refusal.value)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"SITE_ADRESS": "https://x.example"}, "SITE_ADRESS finns inte. Menar du SITE_ADDRESS?"),
        ({"LEDSAGNING_PORT": "9"}, "LEDSAGNING_PORT finns inte. Menar du PORT?"),
        ({"Show_Examples": "yes"}, "Show_Examples finns inte. Menar du SHOW_EXAMPLES?"),
        ({"COLOR": "#000000"}, "COLOR finns inte. Menar du COLOUR?"),
        ({"MOST_PROVIDER": "9"}, "MOST_PROVIDER finns inte. Menar du MOST_PROVIDERS?"),
        ({"LEDSAGNING_LANGUAGE": "xx"}, "LEDSAGNING_LANGUAGE='xx' är inget språk som kommandot"),
    ],
)
def test_a_setting_without_effect_is_told_of_once_and_the_command_goes_on(
    given: dict[str, str], told: str
) -> None:
    done = CliRunner().invoke(main, ["check", "--help"], env=given)

    assert done.exit_code == 0
    assert done.stderr.count(told) == 1


@pytest.mark.parametrize("language", ["sv", "en", "en_GB.UTF-8", "sv-SE", "EN", " sv "])
def test_what_is_set_as_it_should_be_and_what_others_set_is_not_told_of(language: str) -> None:
    theirs = {"HOSTNAME": "x", "COLORTERM": "y", "LOGNAME": "z", "PORTAL": "1", "LANGUAGE": "xx"}
    ours = {"LEDSAGNING_LANGUAGE": language, "PORT": "81", "MOST_FILES": "9"}
    done = CliRunner().invoke(main, ["check", "--help"], env={**theirs, **ours})

    assert done.stderr == ""
