"""Whether two versions translate each other, and which of their sentences do."""
