"""How letters write things down: dates, names, numbers of points, references. Strings → values."""
