"""Two files → their texts, aligned, in the formats that aligners and translators' tools read."""
