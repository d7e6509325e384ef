# What kinds of file are called in the system's own dialog.

share-file-pdf = PDF
share-file-html = Page for a browser
share-file-age = Sealed file
share-file-md = Markdown
share-file-csv = Table
share-file-json = JSON
