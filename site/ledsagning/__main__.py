"""``python -m ledsagning``, and ``ledsagning``: the command line."""

from ledsagning import interrupts


def run() -> None:
    """Do what the command line says, and end the process."""
    interrupts.end_at_once()
    from ledsagning.cli import main

    interrupts.end_in_order()
    main(prog_name="ledsagning")


if __name__ == "__main__":
    run()
