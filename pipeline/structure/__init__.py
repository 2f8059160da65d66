"""What each line of a source is, and what the page says of itself: lines → Document."""
