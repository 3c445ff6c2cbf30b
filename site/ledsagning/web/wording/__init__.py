"""Easy Swedish sentences made from data: whole sentences, translated where they are spoken."""
