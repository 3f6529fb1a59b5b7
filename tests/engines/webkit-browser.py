#!/usr/bin/python3
"""A window of WebKitGTK that can be driven and keeps what it stores in the folder it is given."""

import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

profile = sys.argv[1]
store = WebKit2.WebsiteDataManager(base_data_directory=f"{profile}/data", base_cache_directory=f"{profile}/cache")
context = WebKit2.WebContext(website_data_manager=store)
context.set_automation_allowed(True)
windows = set()


def open_window(*_):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    window = Gtk.Window(default_width=1000, default_height=800)
    window.add(view)
    window.connect("destroy", closed)
    view.connect("close", lambda _: window.destroy())
    windows.add(window)
    window.show_all()
    return view


def closed(window):
    windows.discard(window)
    if not windows:
        Gtk.main_quit()


def started(_, session):
    about = WebKit2.ApplicationInfo()
    about.set_name("throughline-test")
    session.set_application_info(about)
    session.connect("create-web-view", open_window)


context.connect("automation-started", started)
Gtk.main()
