"""The catalogue: municipalities with their rules, and providers with their service agreements."""
