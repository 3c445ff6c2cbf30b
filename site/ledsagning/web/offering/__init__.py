"""The provider's door: a provider tells what it offers, and takes it away as a file to send."""
