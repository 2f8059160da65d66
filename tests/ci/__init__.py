"""Small editions that have themselves checked, each by another platform; and these platforms."""
