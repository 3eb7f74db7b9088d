"""Training of the shipped language model; not installed with Tallywire."""
