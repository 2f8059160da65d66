"""Two files aligned: what is read, what a unit is, what is written."""
