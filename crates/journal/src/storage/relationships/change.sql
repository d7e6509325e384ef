UPDATE relationship SET
  id = :id, name = :name, folded = :folded, role = :role, care = :care, distance = :distance, unsafe = :unsafe,
  hours = :hours, channels = :channels, limits = :limits, times = :times, session_day = :session_day,
  note = :note
WHERE key = :key
