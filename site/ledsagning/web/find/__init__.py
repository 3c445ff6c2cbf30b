"""Finding a provider: the questions, the results, and the page of both."""
