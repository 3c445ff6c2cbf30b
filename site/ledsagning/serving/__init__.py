"""The production server: one process that watches, one that has read a catalogue, and its workers.

``master`` holds the port and the signals and reads nothing. A ``generation`` reads a catalogue
once, makes the site of it aside, and forks workers that share what it has made: a new worker opens
no file, and a new generation takes the old one's place only when it is whole. ``worker`` stands
around Granian, which beside gunicorn and waitress served the same pages two to three times as
fast, answered under slow connections without a proxy, and wrote nothing of what was asked to its
log.
"""
