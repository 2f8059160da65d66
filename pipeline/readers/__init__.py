"""One file per input layout or format: bytes of a source → lines with their place in it."""
