"""Pages as documents: the words are chosen here, once, for every format."""
