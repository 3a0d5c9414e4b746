"""What is kept between runs: how to start quickly (:mod:`start`), and what came of each document (:mod:`results`).

All of it is plain JSON, for a cache may come from a shared folder. What cannot be read, or is not of the
expected form, counts as missing; what cannot be written is not kept. Neither is ever an error.
"""
