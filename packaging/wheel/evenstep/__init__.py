"""Evenstep's one installed name; the program lies in the private folder `app` beside this file."""
