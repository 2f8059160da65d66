"""What a call names to be checked: files, folders, patterns, archives, standard input, and what git
says of them; one thing after the other, in an order that does not change.
"""
