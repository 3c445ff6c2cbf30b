"""What several tests stand on: sites of our own making, readers of pages, careful clients."""
