"""Names in Korean texts: known ones in hangul, and others by their endings."""

from __future__ import annotations


def test_names_by_gazetteer_and_ending(extract, names):
    text = "조선로동당의 부름에 따라 해안선반공장에서는 80일전투를 벌렸다. 북산탄광도 나섰다."
    assert names(text) == {
        "Organization": {"Workers' Party of Korea"},
        "Site": {"해안선반공장", "북산탄광"},
        "Campaign": {"80-day battle"},
    }
    records = extract(text)
    assert records.document.language == "ko"
    for mention in records.mentions:
        assert records.document.text[mention.start : mention.stop] == mention.text


def test_an_ending_alone_or_inside_a_word_is_no_name(names):
    assert names("공장에서 일한다. 그는 자동차를 운동장에서 보았다.") == {}


def test_a_factory_of_a_sort_is_no_name(names):
    assert names("여러 군수공장과 지방공업공장이 문을 열었다.") == {}


def test_both_orthographies_are_one_entity(names):
    for text in ("로동신문을 읽었다.", "노동신문을 읽었다."):
        assert names(text) == {"Outlet": {"Rodong Sinmun"}}
    for text in ("상원세멘트련합기업소에 갔다.", "상원시멘트연합기업소에 갔다."):
        assert names(text) == {"Site": {"Sangwon Cement Complex"}}


def test_hangul_is_a_name_of_the_english_entity(extract):
    [entity] = extract("순천화력발전소의 굴뚝이 높다.").entities
    assert (entity.id, entity.name) == (
        "site/sunchon-thermal-power-station",
        "Sunchon Thermal Power Station",
    )
    assert {(n.text, n.script) for n in entity.names} >= {("순천화력발전소", "hangul")}


def test_names_glued_to_what_follows_end_where_they_end(extract):
    records = extract("80일전투기간에 조선인민군군인들이 왔다.")
    assert [m.text for m in records.mentions] == ["80일전투", "조선인민군"]


def test_lists_leave_the_ending_to_the_last(names):
    assert names("룡마, 백암광산에서 캔다.")["Site"] == {"룡마광산", "백암광산"}
    assert names("북산, 남산지구 탄광련합기업소가 나섰다.")["Site"] >= {"북산지구탄광련합기업소"}
    assert names("안악, 신천, 재령군에서 심었다.") == {
        "Place": {"Anak County", "Sinchon County", "Jaeryong County"}
    }


def test_a_word_before_a_comma_is_not_always_a_member_of_the_list(names):
    assert names("또한, 백암광산에서 캔다.")["Site"] == {"백암광산"}


def test_a_body_takes_its_place_from_the_text(names):
    text = "황해남도 안악군에서 일이 잘된다. 도인민위원회와 군당위원회 일군들이 왔다."
    assert names(text)["Organization"] == {
        "South Hwanghae Provincial People's Committee",
        "Anak County Committee of the Workers' Party of Korea",
    }


def test_a_body_without_any_place_is_refused(extract):
    records = extract("도인민위원회 일군들이 왔다.")
    assert records.entities == ()
    assert [r.reason for r in records.rejections] == ["body without its place"]


def test_a_numbered_body_is_named_after_its_parent(names):
    assert names("조선인민군 제77려단이 왔다.") == {
        "Organization": {"Korean People's Army", "조선인민군 제77려단"}
    }


def test_unlisted_places_need_a_known_one_before_them(names):
    assert names("안악군 새말리에 갔다.")["Place"] == {"Anak County", "새말리"}
    assert names("다시 즉시 갔다. 아주 멀리 갔다.") == {}


def test_slogans_and_works_by_the_word_beside_them(names):
    text = "《더 빨리 나가자!》라는 구호가 있다. 영화 《푸른 언덕》을 보았다. 《좋다》."
    assert names(text) == {"Slogan": {"더 빨리 나가자!"}, "Work": {"푸른 언덕"}}


def test_a_common_word_is_an_outlet_only_in_brackets(names):
    assert names("근로자들이 일한다.") == {}
    assert names("잡지 《근로자》에 실렸다.") == {"Outlet": {"Kulloja"}}


def test_references_take_the_site_named_last(extract):
    records = extract("북산탄광이 크다. 남산제철소도 크다. 탄광에서는 석탄을 캔다.")
    reference = next(m for m in records.mentions if m.reference)
    assert (reference.text, reference.entity) == ("탄광", "site/북산탄광")


def test_middle_dots_part_the_members_of_a_list(names):
    text = "북산지구탄광·남산지구탄광·동산지구탄광연합기업소가 앞섰다."
    assert names(text) == {
        "Site": {
            "북산지구탄광연합기업소",
            "남산지구탄광연합기업소",
            "동산지구탄광연합기업소",
        }
    }


def test_the_party_and_its_local_committees(names):
    assert names("당의 뜻을 받든다.") == {"Organization": {"Workers' Party of Korea"}}
    assert names("김영길 평양시 당 위원회 책임비서가 왔다.") == {
        "Organization": {"Pyongyang Committee of the Workers' Party of Korea"},
        "Person": {"김영길"},
    }


def test_battles_of_days_and_offices_of_countries(names):
    assert names("‘90일 전투’에 들어갔다.") == {"Campaign": {"90-day battle"}}
    assert names("중국 외교부는 답하지 않았다.")["Organization"] == {"중국 외교부"}


def test_an_english_text_with_hangul_in_brackets_is_read_as_english(extract):
    records = extract("The Rodong Sinmun (로동신문) praised the 80-day battle (80일전투).")
    assert records.document.language == "en"
    assert {e.id for e in records.entities} >= {"outlet/rodong-sinmun", "campaign/80-day-battle"}
    assert not any(c.method.startswith("pattern:ko-") for c in records.claims)
