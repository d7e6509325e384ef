INSERT INTO relationship (
  key, id, name, folded, role, care, distance, unsafe, hours, channels, limits, times, session_day, note, archived,
  stands_for
) VALUES (
  :key, :id, :name, :folded, :role, :care, :distance, :unsafe, :hours, :channels, :limits, :times, :session_day, :note,
  0, :key
)
