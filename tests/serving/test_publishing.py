"""Publishing is one step: checked, told in words, asked about, shown; and undone in one step."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ledsagning.serving.building import build
from ledsagning.serving.state import LastGood
from ledsagning.settings import Settings
from support.named_site import BROKEN, named, tells, write
from support.published import Desk
from support.serving import Server, begun, running, until
from support.sites import catalogue, provider

MANY = [provider(f"utforare{number}") for number in range(20)]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with a catalogue that has never been published."""
    one = Desk(tmp_path)
    write(one.file, named("Gamla"))
    return one


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for all tests that leave another catalogue published."""
    folder = tmp_path_factory.mktemp("publishing")
    write(folder / "catalogue.yaml", named("Gamla"))
    with running(folder / "log.txt", CATALOGUE=str(folder / "catalogue.yaml")) as server:
        yield server


def file_of(server: Server) -> Path:
    """The file of the catalogue that a server shows."""
    return Path(server.settings["CATALOGUE"])


# --- with a server


def test_what_is_published_is_shown_and_what_is_only_written_is_not(shared: Server) -> None:
    write(file_of(shared), named("Publicerad"))
    done = shared.command("publish", "--yes")

    assert done.returncode == 0, done.stderr
    assert "Servern visar det nu." in done.stdout
    assert tells(shared, "Publicerad")

    write(file_of(shared), named("Skriven"))
    told = shared.command("reload").stdout

    assert "här finns ändringar som inte är publicerade" in told
    assert tells(shared, "Publicerad")


def test_a_rollback_shows_what_was_before_and_leaves_the_file(shared: Server) -> None:
    for name in ("Forsta", "Andra"):
        write(file_of(shared), named(name))
        assert shared.command("publish", "--yes").returncode == 0
    done = shared.command("rollback", "--yes")

    assert done.returncode == 0, done.stderr
    assert tells(shared, "Forsta")
    assert "Andra" in file_of(shared).read_text(encoding="utf-8")
    assert "En äldre version igen." in shared.command("published").stdout.splitlines()[0]


def test_a_catalogue_with_problems_is_not_published(shared: Server) -> None:
    write(file_of(shared), named("Hel"))
    assert shared.command("publish", "--yes").returncode == 0
    write(file_of(shared), BROKEN)

    done = shared.command("publish", "--yes")

    assert done.returncode == 1
    assert "municipalities" in done.stderr
    assert tells(shared, "Hel")


def test_what_the_server_refuses_is_taken_back(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.yaml"
    write(file, named("Gamla"))
    with running(tmp_path / "log.txt", CATALOGUE=str(file), MOST_PROVIDERS="1") as server:
        assert server.command("publish", "--yes").returncode == 0
        write(file, catalogue(*MANY))
        done = replace(server, settings=server.settings | {"MOST_PROVIDERS": "100"}).command(
            "publish", "--yes", "--fewer-providers"
        )

        assert done.returncode == 1
        assert "MOST_PROVIDERS" in done.stderr
        assert len(server.command("published").stdout.splitlines()) == 1
        assert tells(server, "Gamla")


def test_a_server_of_another_catalogue_is_left_alone(shared: Server, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    write(other, named("Annan"))
    before = shared.health()

    done = shared.command("publish", str(other), "--yes")

    assert done.returncode == 1
    assert "visar en annan katalog" in done.stdout
    assert shared.health() == before
    (listed,) = shared.command("published", "--catalogue", str(other)).stdout.splitlines()
    assert "Den visas nu." not in listed


def test_a_catalogue_is_the_same_by_whatever_way_its_path_is_written(shared: Server) -> None:
    file = file_of(shared)
    write(file, named("Omvag"))

    done = shared.command(
        "publish", str(file.parent / ".." / file.parent.name / file.name), "--yes"
    )

    assert done.returncode == 0, done.stderr
    assert tells(shared, "Omvag")


# --- without one


@pytest.mark.parametrize("becomes", ["written", "broken", "gone"])
def test_a_start_shows_what_is_published_whatever_has_become_of_the_file(
    becomes: str, desk: Desk
) -> None:
    desk.publish(named("Publicerad"))
    if becomes == "gone":
        desk.file.unlink()
    else:
        write(desk.file, {"written": named("Skriven"), "broken": BROKEN}[becomes])

    settings = {"CATALOGUE": str(desk.file), "STATE_DIRECTORY": str(desk.state)}
    with running(desk.folder / "log.txt", **settings) as server:
        assert tells(server, "Publicerad")
        assert server.health()["last_good"] is False


def test_damaged_files_are_refused_and_the_last_good_ones_shown(desk: Desk) -> None:
    desk.publish(named("Publicerad"))
    settings = {"CATALOGUE": str(desk.file), "STATE_DIRECTORY": str(desk.state)}
    with running(desk.folder / "log.txt", **settings):
        pass
    [files] = desk.editions.folder.glob("?" * 64 + ".zip")
    files.write_bytes(files.read_bytes()[:-10])

    with running(desk.folder / "log.txt", **settings) as server:
        assert tells(server, "Publicerad")
        assert "inte hela" in server.health()["problem"]
    assert "skadad" in desk.run("published").output

    # Publishing it anew mends it.
    assert desk.run("publish", "--yes").exit_code == 0
    assert "skadad" not in desk.run("published").output.splitlines()[0]


def test_where_nothing_is_left_that_is_whole_the_start_is_refused(desk: Desk) -> None:
    desk.publish(named("Publicerad"))
    [files] = desk.editions.folder.glob("?" * 64 + ".zip")
    files.write_bytes(b"")

    settings = {"CATALOGUE": str(desk.file), "STATE_DIRECTORY": str(desk.state)}
    with begun(desk.folder / "log.txt", **settings) as server:
        until(lambda: server.process.poll() is not None, seconds=30)

        assert "inte hela" in server.said()


def test_the_files_of_an_edition_that_is_damaged_are_not_brought_back(desk: Desk) -> None:
    first = desk.publish(named("Forsta"))
    desk.publish(named("Andra"))
    for files in desk.editions.folder.glob(f"{first}*.zip"):
        files.write_bytes(files.read_bytes().replace(b"Forsta", b"Farsta"))

    done = desk.run("rollback", "--yes")

    assert done.exit_code == 1
    assert "skadad" in done.output
    assert len(desk.editions.all()) == 2


def test_nothing_is_published_unless_somebody_says_yes(desk: Desk) -> None:
    done = desk.run("publish", said="\n")

    assert done.exit_code == 0
    assert "Det här är första gången" in done.output
    assert desk.editions.all() == ()


def test_what_changes_is_told_in_words_before_it_is_asked_about(desk: Desk) -> None:
    desk.publish(named("Gamla"))
    write(desk.file, named("Nya"))

    said = desk.run("publish", said="ja\n").output

    assert "Gamla → Nya" in said
    assert said.index("Gamla → Nya") < said.index("Vill du publicera det här?")
    assert len(desk.editions.all()) == 2


def test_the_same_catalogue_is_not_published_twice(desk: Desk) -> None:
    desk.publish(named("Gamla"))

    said = desk.run("publish", "--yes").output

    assert "redan publicerat" in said
    assert len(desk.editions.all()) == 1


def test_that_many_providers_go_has_to_be_said_twice(desk: Desk) -> None:
    desk.publish(catalogue(*MANY))
    write(desk.file, catalogue(*MANY[3:]))

    unsaid = desk.run("publish", "--yes")
    once = desk.run("publish", said="ja\nnej\n")

    assert unsaid.exit_code == 1
    assert "3 utförare av 20 försvinner." in unsaid.output
    assert "--fewer-providers" in unsaid.output
    assert "Ska så många utförare försvinna?" in once.output
    assert len(desk.editions.all()) == 1

    assert desk.run("publish", said="ja\nja\n").exit_code == 0
    assert len(desk.editions.all()) == 2


def test_a_tenth_of_the_providers_may_go_without_more_ado(desk: Desk) -> None:
    desk.publish(catalogue(*MANY))
    write(desk.file, catalogue(*MANY[2:]))

    assert desk.run("publish", "--yes").exit_code == 0


@pytest.mark.parametrize(("left", "asked"), [(18, False), (17, True)])
def test_a_server_asks_of_as_many_that_are_gone_as_publish_does(
    desk: Desk, left: int, asked: bool
) -> None:
    write(desk.file, catalogue(*MANY[:left]))
    before = LastGood((), {"providers": len(MANY)})

    built = build(Settings(catalogue=desk.file, state=desk.state), before, fall_back=False)

    assert ("är borta: ska det vara så?" in built.summary) is asked


def test_any_edition_can_be_brought_back_by_the_beginning_of_its_name(desk: Desk) -> None:
    names = [desk.publish(named(name)) for name in ("Forsta", "Andra", "Tredje")]

    assert desk.run("rollback", names[0][:8], "--yes").exit_code == 0
    assert desk.editions.all()[-1].name == names[0]
    assert b"Forsta" in desk.editions.files(desk.editions.all()[-1]).files[0].data


@pytest.mark.parametrize("name", ["finns-inte", "", "0" * 64])
def test_a_name_that_no_edition_has_is_told(name: str, desk: Desk) -> None:
    desk.publish(named("Forsta"))

    done = desk.run("rollback", name)

    assert done.exit_code == 1
    assert "ledsagning published" in done.output


def test_with_one_edition_there_is_nothing_to_go_back_to(desk: Desk) -> None:
    desk.publish(named("Forsta"))

    assert "ingen äldre version" in desk.run("rollback").output


def test_a_catalogue_that_was_never_published_says_so(desk: Desk) -> None:
    assert "inget är publicerat än" in desk.run("published").output


def test_the_list_has_the_newest_first_with_day_and_what_changed(desk: Desk) -> None:
    desk.publish(named("Forsta"))
    desk.publish(named("Andra"))

    newest, oldest = desk.run("published").output.splitlines()

    assert "1 ändring: Andra. Den visas nu." in newest
    assert oldest.endswith("Första gången.")


def test_it_speaks_english_too(desk: Desk) -> None:
    desk.publish(named("Forsta"))

    assert "The first time. It is shown now." in desk.run("published", "--language", "en").output


def test_a_state_folder_that_nobody_may_write_in_is_told(desk: Desk) -> None:
    locked = Desk(desk.folder, {"STATE_DIRECTORY": "/dev/null/state"})

    done = locked.run("publish", "--yes")

    assert done.exit_code == 1
    assert "STATE_DIRECTORY" in done.output


def test_the_example_is_not_published_by_mistake(desk: Desk) -> None:
    unsaid = Desk(desk.folder, {"CATALOGUE": ""})

    done = unsaid.run("publish", "--yes")

    assert done.exit_code == 2
    assert "Skriv vilken katalog" in done.output


@pytest.mark.parametrize("command", ["check", "export --xlsx x.xlsx --catalogue", "diff x.yaml"])
def test_where_only_a_file_will_do_the_address_of_a_database_is_refused_and_not_told(
    command: str, desk: Desk
) -> None:
    done = desk.run(*command.split(), "postgresql://reader:s3cret@db.example/ledsagning")

    assert done.exit_code == 2
    assert "inte en databas" in done.output
    assert "s3cret" not in done.output


def test_a_record_of_what_changed_that_is_damaged_costs_nothing_but_itself(desk: Desk) -> None:
    for name in ("Forsta", "Andra", "Tredje"):
        desk.publish(named(name))
    (desk.editions.folder / "2.before.zip").write_bytes(b"")
    said: list[str] = []

    history = desk.editions.history(said.append)

    assert [edition.number for edition in history.editions] == [2, 3]
    assert "version 2" in said[0]


def test_what_should_never_have_stood_there_can_be_forgotten(desk: Desk) -> None:
    desk.publish(named("Hemlig"))
    desk.publish(named("Rattad"))

    assert desk.run("forget", said="nej\n").exit_code == 0
    assert len(desk.editions.all()) == 2
    assert desk.run("forget", "--yes").exit_code == 0

    assert len(desk.editions.all()) == 1
    assert desk.editions.history(print).newest is not None
    kept = [place.read_bytes() for place in desk.editions.folder.iterdir()]
    assert not any(b"Hemlig" in data for data in kept)
    assert len(kept) == len(("journal", "lock", "files"))


def test_where_nothing_was_published_there_is_nothing_to_forget(desk: Desk) -> None:
    assert desk.run("forget", "--yes").exit_code == 1
