"""Who says a thing: which sources are independent of each other, and which contradict."""
