INSERT INTO relationship (
  key, id, name, folded, role, care, distance, unsafe, hours, channels, limits, note, archived, stands_for
) VALUES (
  :key, :id, :name, :folded, :role, :care, :distance, :unsafe, :hours, :channels, :limits, :note, 0, :key
)
