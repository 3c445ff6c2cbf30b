"""The first meeting with an escort: the questions to bring."""
