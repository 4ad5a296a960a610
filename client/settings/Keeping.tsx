import { Card } from '../ui/Card.tsx'
import styles from './Settings.module.css'

/** For administrators: how to keep a copy of everything. */
export function Keeping() {
  return (
    <Card title="Keeping a copy">
      <div className={styles.text}>
        <p>
          Everything stands in one file, <code>understory.db</code>, in the data folder of the server: <code>./data</code>, or the folder
          that <code>UNDERSTORY_DATA</code> names.
        </p>
        <p>
          Stop the server and copy the file. While the server runs, copy it with SQLite’s own tool, as a plain copy may miss the last
          changes: <code>sqlite3 data/understory.db "vacuum into 'copy.db'"</code>. To go back to a copy, stop the server and put it in the
          place of the file.
        </p>
        <p>
          Where <code>DATABASE_URL</code> names a PostgreSQL database, that holds everything: <code>pg_dump</code> keeps a copy of it.
        </p>
      </div>
    </Card>
  )
}
