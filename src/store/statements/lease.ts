/** Takes what nobody ever held; parameters: name, until. */
export const INSERT_LEASE = `INSERT IGNORE INTO lease (name, until_ms) VALUES (?, ?)`;

/** Takes what nobody holds any more; parameters: until, name, now. One of two that try at once touches a row. */
export const TAKE_LEASE = `UPDATE lease SET until_ms = ? WHERE name = ? AND until_ms <= ?`;

/** Until when a lease is or was held; parameters: name. */
export const SELECT_LEASE = `SELECT until_ms FROM lease WHERE name = ?`;
