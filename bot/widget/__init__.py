"""The chat on a website: one web component, its full page, the form page for browsers without JavaScript."""
