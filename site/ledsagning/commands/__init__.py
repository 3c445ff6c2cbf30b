"""The commands of those who keep a catalogue: each a thin door to the functions below."""
