UPDATE entry SET look_back_skipped = ?2 WHERE id = ?1 AND look_back_skipped <> ?2
