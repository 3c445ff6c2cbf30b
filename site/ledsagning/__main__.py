"""``python -m ledsagning``: the command line."""

from ledsagning.cli import main

main(prog_name="ledsagning")
