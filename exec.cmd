@rem cmd.exe has no exec of its own: the scripts of package.json say it so that signals reach run.mjs itself.
@%*
