"""The bundled plugins: one package a rule family."""
