INSERT INTO relationship (
  key, id, name, folded, role, care, distance, unsafe, hours, channels, limits, times, note, archived, stands_for
) VALUES (
  :key, :id, :name, :folded, :role, :care, :distance, :unsafe, :hours, :channels, :limits, :times, :note, 0, :key
)
