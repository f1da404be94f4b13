import { sqlPolicy } from '../../../sandbox/forge';

const REFUSED: readonly [rule: string, statement: string][] = [
  ['empty', '  -- nothing\n'],
  ['several statements', 'SELECT 1; SELECT 2'],
  ['not a statement for Forge SQL', 'BEGIN'],
  ['not a statement for Forge SQL', 'commit'],
  ['not a statement for Forge SQL', 'ROLLBACK'],
  ['not a statement for Forge SQL', 'START TRANSACTION'],
  ['not a statement for Forge SQL', "SET sql_mode = ''"],
  ['not a statement for Forge SQL', 'USE other'],
  ['not a statement for Forge SQL', "PREPARE p FROM 'SELECT 1'"],
  ['not a statement for Forge SQL', 'LOCK TABLES a WRITE'],
  ['not a statement for Forge SQL', 'CALL p()'],
  ['variables', 'SELECT @x'],
  ['variables', 'SELECT @@sql_mode'],
  ['variables', 'SELECT a FROM t WHERE (@n := 1) = 1'],
  ['executable comment', 'SELECT /*! 1 + */ 2'],
  ['executable comment', 'SELECT /*M! 1 + */ 2'],
  ['executable comment', 'SELECT /*T! 1 + */ 2'],
  ['LIMIT ?', 'SELECT a FROM t ORDER BY a LIMIT ?'],
  ['LIMIT ?', 'SELECT a FROM t ORDER BY a limit /* so many */ ?'],
  ['LIMIT ?', 'SELECT a FROM t ORDER BY a LIMIT 5, ?'],
  ['LIMIT ?', 'SELECT a FROM t ORDER BY a LIMIT 5 OFFSET ?'],
  ['LIMIT ?', 'DELETE FROM t WHERE a = ? LIMIT ?'],
  ['ROLLUP', 'SELECT a, COUNT(*) FROM t GROUP BY a WITH ROLLUP'],
  ['utf8mb4_0900', 'SELECT a COLLATE utf8mb4_0900_ai_ci FROM t'],
  ['utf8mb4_0900', "CREATE TABLE t (a INT) COLLATE='utf8mb4_0900_bin'"],
  ['placeholders', `SELECT a FROM t WHERE a IN (${Array.from({ length: 65_536 }, () => '?').join(',')})`],
  ['only tables and indexes', 'CREATE VIEW v AS SELECT 1'],
  ['only tables and indexes', 'CREATE OR REPLACE TABLE t (a INT)'],
  ['only tables and indexes', 'CREATE TEMPORARY TABLE t (a INT)'],
  ['only tables and indexes', 'CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW DELETE FROM u'],
  ['only tables and indexes', 'CREATE PROCEDURE p() SELECT 1'],
  ['only tables and indexes', 'CREATE SEQUENCE s'],
  ['only tables and indexes', 'CREATE DATABASE other'],
  ['only tables and indexes', 'DROP DATABASE other'],
  ['foreign key', 'CREATE TABLE t (a INT, FOREIGN KEY (a) REFERENCES u (a))'],
  ['foreign key', 'ALTER TABLE t ADD COLUMN a INT REFERENCES u (a)'],
  ['CREATE TABLE … SELECT', 'CREATE TABLE t AS SELECT a FROM u'],
  ['CREATE TABLE … SELECT', 'CREATE TABLE t (a INT) SELECT a FROM u'],
  ['default of a long column', "CREATE TABLE t (a INT, b MEDIUMTEXT NOT NULL DEFAULT '')"],
  ['default of a long column', "ALTER TABLE t ADD COLUMN IF NOT EXISTS b TEXT DEFAULT 'x'"],
  ['default of a long column', "ALTER TABLE t MODIFY b BLOB DEFAULT 'x'"],
  ['DATETIME', 'CREATE TABLE t (`a` DATETIME NOT NULL)'],
  ['DATETIME', 'ALTER TABLE t CHANGE a b DATETIME'],
  ['DATETIME', 'ALTER TABLE t ADD (a INT, b DATETIME)'],
  ['JSON', 'CREATE TABLE t (a INT, b JSON)'],
  ['SELECT INTO', "SELECT a INTO OUTFILE '/tmp/x' FROM t"],
  ['WITH before a change', 'WITH x AS (SELECT 1 AS a) INSERT INTO t SELECT a FROM x'],
  ['WITH before a change', 'WITH x AS (SELECT 1 AS a) UPDATE t SET a = 1'],
  ['RETURNING', 'INSERT INTO t (a) VALUES (1) RETURNING a'],
  ['RETURNING', 'DELETE FROM t WHERE a = 1 RETURNING a'],
  ['row alias', 'INSERT INTO t (a) VALUES (1) AS new ON DUPLICATE KEY UPDATE a = new.a'],
  ['row alias', 'INSERT INTO t SET a = 1 AS new ON DUPLICATE KEY UPDATE a = new.a'],
  ['JSON_TABLE', "SELECT * FROM JSON_TABLE('[1]', '$[*]' COLUMNS (a INT PATH '$')) AS x"],
  ['JSON_VALUE', "SELECT JSON_VALUE(a, '$.b') FROM t"],
  ['JSON arrow', "SELECT a->'$.b' FROM t"],
  ['JSON arrow', "SELECT a ->> '$.b' FROM t"],
  ['MEMBER OF', "SELECT 1 MEMBER OF('[1]')"],
  ['MD5', 'SELECT md5(a) FROM t'],
  ['MD5', 'SELECT MD5 (a) FROM t'],
  ['LAST_INSERT_ID', 'SELECT LAST_INSERT_ID()'],
  ['NEXTVAL', 'SELECT NEXTVAL(s)'],
  ['sequence', 'SELECT NEXT VALUE FOR s'],
];

const TAKEN: readonly string[] = [
  'SELECT 1;',
  "SELECT 'LIMIT ?', \"; SET @x\", 'it''s; \\'@' FROM t",
  'SELECT `limit ?`, `md5(` FROM `a;b` -- LIMIT ? ; @x\n WHERE 1 = 1 # RETURNING\n /* BEGIN; */ LIMIT 10',
  "SELECT a FROM t WHERE b = ' -- ' LIMIT 5 OFFSET 10",
  'SELECT md5, last_insert_id, json FROM t',
  'SELECT a - 1 > 2, a->1 FROM t'.replace('->', '> -'),
  '(SELECT a FROM t) UNION ALL (SELECT b FROM u) ORDER BY 1 LIMIT 3',
  'WITH RECURSIVE x AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM x WHERE a < 5) SELECT a FROM x',
  'INSERT INTO t (a) WITH x AS (SELECT 1 AS a) SELECT a FROM x AS y',
  'INSERT INTO t (a, b) SELECT u.a AS a, 1 AS b FROM u ON DUPLICATE KEY UPDATE b = VALUES(b)',
  'INSERT INTO t (a) VALUES (CAST(? AS UNSIGNED)) ON DUPLICATE KEY UPDATE a = IF(VALUES(a) > a, VALUES(a), a)',
  'DELETE FROM t WHERE a = ? ORDER BY a LIMIT 500',
  'UPDATE t SET a = a + 1 WHERE b IN (?, ?)',
  'EXPLAIN SELECT a FROM t',
  'SHOW TABLES',
  "CREATE TABLE IF NOT EXISTS t (a BIGINT UNSIGNED NOT NULL DEFAULT 0, b MEDIUMTEXT NOT NULL, c TEXT DEFAULT NULL, `json` VARCHAR(20) NOT NULL DEFAULT '', PRIMARY KEY (a) /*T![clustered_index] CLUSTERED */, UNIQUE KEY u (c)) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin",
  'ALTER TABLE t ADD COLUMN IF NOT EXISTS a INT NOT NULL DEFAULT 0, ADD INDEX IF NOT EXISTS k (a)',
  'CREATE UNIQUE INDEX k ON t (a, b)',
  'TRUNCATE t',
  'DROP TABLE IF EXISTS t',
];

describe('the SQL policy', () => {
  it.each(REFUSED)('refuses for "%s": %s', (rule, statement) => {
    expect(sqlPolicy(statement)?.rule).toBe(rule);
  });

  it.each(TAKEN)('takes %s', (statement) => {
    expect(sqlPolicy(statement)).toBeNull();
  });

  it('counts the values where it knows them', () => {
    expect(sqlPolicy("SELECT ? , '?' -- ?\n, `?`", [1])).toBeNull();
    expect(sqlPolicy('SELECT ?', [])?.rule).toBe('placeholders');
    expect(sqlPolicy('SELECT 1', [1])?.rule).toBe('placeholders');
  });

  it('does not choke on what is never closed', () => {
    for (const text of [
      "SELECT 'abc",
      'SELECT `abc',
      'SELECT /* abc',
      'SELECT (((',
      'SELECT )))',
      "SELECT 'a\\",
    ]) {
      expect(() => sqlPolicy(text)).not.toThrow();
    }
  });
});
