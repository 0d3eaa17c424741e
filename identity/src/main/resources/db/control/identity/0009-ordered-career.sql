--liquibase formatted sql

--changeset identity:0009-ordered-career
-- 発令台帳から出てくる職と休みを、日付のまま先に書いておくもの。公表ごとに一つの版で、その人の発令を取り込むたびに作り直す
CREATE TABLE ordered_career (
  person_id uuid NOT NULL REFERENCES person,
  -- 公表の時刻。これより前は、この版はないのと同じ
  shown_from timestamptz NOT NULL,
  PRIMARY KEY (person_id, shown_from)
);
CREATE TABLE ordered_post (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  shown_from timestamptz NOT NULL,
  -- 台帳の始まりの職。その所属にもとからある職（post）の期間を限るだけで、新しい職にはならない
  opening boolean NOT NULL,
  -- 権限の生じない職名は空
  role text,
  tenant_code char(6),
  school_id uuid,
  title text NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  PRIMARY KEY (person_id, shown_from, id),
  FOREIGN KEY (person_id, shown_from) REFERENCES ordered_career ON DELETE CASCADE
);
CREATE INDEX ordered_post_school ON ordered_post (school_id);
-- 休職・育休。職は持ったまま、権限は生じない
CREATE TABLE ordered_leave (
  person_id uuid NOT NULL,
  shown_from timestamptz NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  PRIMARY KEY (person_id, shown_from, valid_from),
  FOREIGN KEY (person_id, shown_from) REFERENCES ordered_career ON DELETE CASCADE
);
-- 権限の変わる時刻。過ぎたら、その人の開いているセッションを終える
CREATE TABLE rights_change (
  person_id uuid NOT NULL REFERENCES person,
  at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (person_id, at)
);
CREATE INDEX rights_change_due ON rights_change (at) WHERE ended_at IS NULL;
--rollback DROP TABLE rights_change; DROP TABLE ordered_leave; DROP TABLE ordered_post; DROP TABLE ordered_career;
