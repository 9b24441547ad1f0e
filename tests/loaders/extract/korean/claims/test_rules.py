"""Claims of Korean texts, rule by rule."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("황해남도 안악군 새벽농장이 크다.",
         ("PART_OF", "Anak County", "South Hwanghae Province")),
        ("황해남도 안악군 새벽농장에서 심었다.", ("LOCATED_IN", "새벽농장", "Anak County")),
        ("안악군에 있는 새벽농장은 크다.", ("LOCATED_IN", "새벽농장", "Anak County")),
        ("안악군 새벽농장, 노을농장은 크다.", ("LOCATED_IN", "노을농장", "Anak County")),
        ("조선인민군 제77려단이 왔다.", ("PART_OF", "조선인민군 제77려단", "Korean People's Army")),
        ("북산탄광 지배인 리영철동무는 왔다.", ("HEADS", "리영철", "북산탄광")),
        ("북산탄광은 크다. 지배인 리영철동무가 왔다.", ("HEADS", "리영철", "북산탄광")),
        ("최영길 내각총리가 왔다.", ("HEADS", "최영길", "Cabinet")),
        ("최영길 선전선동부장이 왔다.",
         ("HEADS", "최영길", "Propaganda and Agitation Department")),
        ("북산탄광 채탄공 리영철동무는 왔다.", ("WORKS_AT", "리영철", "북산탄광")),
        ("리영철동무는 북산탄광에서 일하고있다.", ("WORKS_AT", "리영철", "북산탄광")),
        ("최영길동지가 북산탄광을 현지료해하였다.", ("VISITED", "최영길", "북산탄광")),
        ("최영길동지가 북산탄광을 찾았다. 박만수동지가 동행하였다.",
         ("VISITED", "박만수", "북산탄광")),
        ("북산탄광의 탄부들은 석탄을 생산하고있다.", ("PRODUCES", "북산탄광", "석탄")),
        ("북산공장에서는 간장과 된장, 당과류를 생산한다.", ("PRODUCES", "북산공장", "간장")),
        ("북산탄광에서 석탄생산을 늘이고있다.", ("PRODUCES", "북산탄광", "석탄")),
        ("최영길동지가 북산공장을 돌아보고 양말생산을 늘이라고 하였다.",
         ("PRODUCES", "북산공장", "양말")),
        ("북산돌격대는 살림집 50세대를 건설하였다.", ("BUILT", "북산돌격대", "dwelling houses")),
        ("안악군에 살림집이 일떠섰다.", ("BUILT_AT", "dwelling houses", "Anak County")),
        ("북산탄광이 80일전투에 떨쳐나섰다.", ("PARTICIPATES_IN", "북산탄광", "80-day battle")),
        ("북산탄광의 로동계급이 80일전투에 참가하고있다.",
         ("PARTICIPATES_IN", "북산탄광", "80-day battle")),
        ("조선직업총동맹은 증산경쟁을 발기하였다.",
         ("LAUNCHED", "General Federation of Trade Unions of Korea", "증산경쟁")),
        ("80일전투는 2020년 10월 12일에 시작되였다.", ("START", "80-day battle", "")),
        ("80일전투는 2020년 12월 30일에 결속되였다.", ("END", "80-day battle", "")),
        ("북산탄광에 국기훈장이 수여되였다.", ("AWARDED", "북산탄광", "Order of National Flag")),
        ("로력영웅 리영철동무가 왔다.", ("AWARDED", "리영철", "Labour Hero")),
        ("북산탄광은 새벽농장에 거름을 보내주었다.", ("SENT_TO", "북산탄광", "새벽농장")),
        ("동방복장공장은 은하무역회사로부터 옷감을 공급받고 있다.",
         ("SUPPLIES", "은하무역회사", "동방복장공장")),
        ("동방복장공장은 옷을 중국으로 수출한다.", ("EXPORTS_TO", "동방복장공장", "China")),
        ("미국 재무부는 은하무역회사를 제재했다.",
         ("SANCTIONED_BY", "은하무역회사", "Department of the Treasury")),
        ("북산탄광은 종업원 300명을 두고 있다.", ("EMPLOYS", "북산탄광", "")),
        ("북산공장의 노동자들은 하루 12시간 일한다.", ("WORKING_HOURS", "북산공장", "")),
        ("북산공장의 노동자들은 월 30달러를 받는다.", ("PAID", "북산공장", "")),
        ("북산수용소에서 강제노동이 이어지고 있다.", ("USES_FORCED_LABOUR", "북산수용소", "")),
        ("조선중앙통신에 의하면 북산탄광이 나섰다.", ("CITES", "DOC", "KCNA")),
        ("예술영화 《푸른 언덕》을 보았다. 연출가는 리영철이다.",
         ("DIRECTED", "리영철", "푸른 언덕")),
        ("《더 빨리!》라는 구호가 북산탄광에 걸려있다.", ("DISPLAYED_AT", "더 빨리!", "북산탄광")),
    ],
)  # fmt: skip
def test_a_sentence_tells_a_claim(told, text, claim):
    assert claim in told(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("북산탄광에서는 석탄을 생산하기 위한 설비를 들여왔다.", "PRODUCES"),
        ("80일전투에 떨쳐나선 단위들에서 혁신이 일어난다. 북산탄광이 크다.", "PARTICIPATES_IN"),
        ("북산공장에서는 제품을 생산한다.", "PRODUCES"),
        ("안악군에서 회의가 진행되였다. 살림집이 있다.", "BUILT_AT"),
        ("북산탄광에는 로동자 300명의 사진이 없다.", "WORKING_HOURS"),
    ],
)
def test_a_sentence_that_tells_no_such_claim(told, text, relation):
    assert relation not in {claim[0] for claim in told(text)}


def claims_of(records, relation):
    return [claim for claim in records.claims if claim.relation == relation]


def test_plans_have_percent_period_and_what_they_missed(extract):
    text = "북산탄광은 10월 석탄생산계획을 112%로 넘쳐 수행하였다."
    [claim] = claims_of(extract(text, date="2020-11-05"), "FULFILLED")
    assert claim.qualifiers == {
        "plan": "석탄생산계획", "percent": "112", "period": "2020-10", "exceeded": "yes",
    }  # fmt: skip
    [missed] = claims_of(extract("북산탄광은 올해 계획을 60%밖에 수행하지 못했다."), "FULFILLED")
    assert (missed.modality, missed.qualifiers["negated"]) == ("denied", "1")
    text = "북산탄광은 1월과 2월 생산계획을 각각 103%, 105%로 수행하였다."
    both = claims_of(extract(text), "FULFILLED")
    assert [claim.qualifiers["percent"] for claim in both] == ["103", "105"]
    assert len({claim.id for claim in both}) == 2


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("북산공장은 철강재를 더 생산할것을 결의하였다.", "planned"),
        ("북산공장은 철강재를 생산할 계획이다.", "planned"),
        ("북산공장은 철강재를 생산한 것으로 알려졌다.", "alleged"),
        ("북산공장은 철강재를 생산한다.", "stated"),
    ],
)
def test_modality(extract, text, modality):
    [claim] = claims_of(extract(text), "PRODUCES")
    assert claim.modality == modality


def test_counts_and_amounts(extract):
    [homes] = claims_of(extract("안악군에 120여세대의 살림집이 일떠섰다."), "BUILT_AT")
    assert homes.qualifiers["count"] == "120-odd"
    text = "안악군에 50세대, 신천군에 80세대의 살림집이 일떠섰다."
    counts = [claim.qualifiers["count"] for claim in claims_of(extract(text), "BUILT_AT")]
    assert counts == ["50", "80"]
    [wage] = claims_of(extract("북산공장 노동자들은 한 달에 200달러를 받는다."), "PAID")
    assert wage.qualifiers == {"amount": "200", "currency": "USD", "per": "month"}


def test_a_claim_names_its_rule_its_speaker_and_its_words(extract):
    records = extract("양강도 소식통은 20일 “북산공장은 양말을 생산한다”고 말했다.")
    [claim] = claims_of(records, "PRODUCES")
    assert (claim.method, claim.version) == ("pattern:ko-produce-verb", "korean-1")
    assert claim.speaker == "양강도 소식통"
    assert records.document.text[claim.start : claim.stop] == "북산공장은 양말을 생산한다"


def test_an_outlet_does_not_cite_itself(extract):
    records = extract("조선중앙통신이 보도했다.", outlet="조선중앙통신")
    assert claims_of(records, "CITES") == []


def test_the_same_fact_twice_is_one_claim_and_one_rejection(extract):
    records = extract("안악군 새벽농장은 크다. 안악군 새벽농장은 좋다.")
    assert len(claims_of(records, "LOCATED_IN")) == 1
    assert [r.reason for r in records.rejections] == ["said before in this document"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("80일전투에로 부른 호소에 화답하여 북산탄광이 나섰다.",
         ("PARTICIPATES_IN", "북산탄광", "80-day battle")),
        ("북산탄광에 80일전투의 불길이 높다.", ("PARTICIPATES_IN", "북산탄광", "80-day battle")),
        ("80일전투에 들어간 안악군의 북산탄광이 앞섰다.",
         ("PARTICIPATES_IN", "북산탄광", "80-day battle")),
        ("조병호 기계공업상이 왔다.",
         ("HEADS", "조병호", "Ministry of Machine-building Industry")),
        ("국방성 후방총국이 지었다.", ("PART_OF", "후방총국", "Ministry of National Defence")),
        ("북산탄광, 남산탄광에 이어 동산탄광이 계획을 완수했다.", ("FULFILLED", "북산탄광", "")),
        ("계획을 완수한 곳은 많다. 북산탄광 역시 계획을 완수했다.", ("FULFILLED", "북산탄광", "")),
        ("북산공장의 종업원 1 200명이 현대화전투에 참가하였다.",
         ("PARTICIPATES_IN", "북산공장", "현대화전투")),
    ],
)  # fmt: skip
def test_wordings_of_the_press(told, text, claim):
    assert claim in told(text)


def test_an_appeal_states_no_fact(extract):
    records = extract("북산탄광은 80일전투에서 앞장에 서자!")
    assert claims_of(records, "PARTICIPATES_IN") == []
    assert [r.reason for r in records.rejections] == ["an appeal and no fact"]
