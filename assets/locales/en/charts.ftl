# What every chart says, and the hedge, the map and the course over time.

## The frame

chart-as-table = As a table
chart-as-picture = As a picture
chart-keys = Arrow keys move among the marks, Enter opens the entries behind one.
