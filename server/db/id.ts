import { v7 } from 'uuid'

/** A new id: unique everywhere, and later ones sort after earlier ones. */
export const newId = () => v7()
