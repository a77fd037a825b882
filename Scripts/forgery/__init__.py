"""Forgeries of documents for Scripts/forge."""
