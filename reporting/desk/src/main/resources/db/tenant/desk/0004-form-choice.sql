--liquibase formatted sql

--changeset desk:0004-form-choice
-- その人がその学校で、その様式を最後に作ったときの条件
CREATE TABLE form_choice (
  person_id uuid NOT NULL,
  school_id uuid NOT NULL,
  form text NOT NULL,
  options text NOT NULL,
  chosen_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, school_id, form)
);
--rollback DROP TABLE form_choice;
