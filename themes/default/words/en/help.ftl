### Help of the commands.

help = Turns the records of a government plan into a public website with charts and data.
    .examples = Examples:
        tiendo new my-plan                       make a workspace
        tiendo --root my-plan build              make its site
        tiendo check                             find every mistake in the records
help-new = Make a workspace that builds at once.
    .examples = Example:
        tiendo new my-plan && tiendo --root my-plan build
help-check = Tell every mistake in the records, at its line, with a way out.
    .examples = Examples:
        tiendo check
        tiendo check --explain wording_departs   explain one rule
        tiendo check --format json               for another program
help-build = Make the site, its charts and its data.
    .examples = Examples:
        tiendo build
        tiendo build --as-of 2024-12-31          as it was known on that day
        tiendo build --with seeds/illustrative   with the illustrative figures
help-status = Print the same figures in the terminal.
    .examples = Examples:
        tiendo status --as-of 2025-06-30
        tiendo status --format json
help-diff = Tell what changed between two days, two periods, two folders of data or two snapshots.
    .examples = Examples:
        tiendo diff                              since the last period that closed
        tiendo diff 2023 2024                    between the last days of two reporting years
        tiendo diff --period 2024-Q3             over a quarter
        tiendo diff output/site/data 2025-06-30  from an earlier output to a day
        tiendo diff output/archive/2023.zip output/archive/2024.zip
        tiendo diff 2024 --format markdown       for a document
help-report = Make one kind of paper for any period, or hold a Word file against the rules of look.
    .examples = Examples:
        tiendo report briefing                                    a summary for a meeting
        tiendo report annual --period 2024 --for ubnd             the year's report, in the committee's name
        tiendo report reminder --agency so-tai-chinh --format docx
        tiendo report --lint bao-cao.docx                         hold a Word file against the decree
help-schema = Print the JSON Schema of a kind of record, for editors.
    .examples = Example:
        tiendo schema task > task.schema.json
help-snapshot = Make the archive of a year, or a correction of it; what stands is never overwritten.
    .examples = Examples:
        tiendo snapshot 2024                                as of 31 December 2024
        tiendo snapshot 2024 --as-of 2024-12-14             as of another day
        tiendo snapshot 2024 --reason "a report was wrong"  a correction, beside the first
help-verify = Prove an archive unaltered; prints its fingerprint.
    .examples = Examples:
        tiendo verify output/archive/2024
        tiendo verify 2024.zip --fingerprint 5f0c…          compare with the one that was published
        tiendo verify 2024.zip --rebuild                    make it again from its own inputs
