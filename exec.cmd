@rem "exec" in the scripts of package.json is the shell's own elsewhere, so that signals reach what npm runs.
@%*
