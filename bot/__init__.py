"""Where people meet the guide: the web, the messengers and the console, around one embedded engine."""
