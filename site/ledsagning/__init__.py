"""Hitta ledsagning: facts about ledsagning, and providers with an escort who really fits."""

__version__ = "1.0.0"
