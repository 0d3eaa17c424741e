--liquibase formatted sql

--changeset transfers:0013-transfer-lock
-- 一度に一人だけが行うことの錠。勧告ロックはデータベース全体のもので、市町のセッションにも握れてしまう
CREATE TABLE transfer_lock (
  name text PRIMARY KEY
);
INSERT INTO transfer_lock (name) VALUES ('NIGHT'), ('APPROVAL');
--rollback DROP TABLE transfer_lock;
