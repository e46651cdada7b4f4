"""The console: where staff edit, translate, check and publish what the guide says. Server-rendered, no script."""
