<?xml version="1.0" encoding="UTF-8"?>
<!-- What a document's header and stand-off say, in plain words: verdict, metadata, questions. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:d="urn:diglot" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template name="d:verdicts">
    <xsl:variable name="relations" select="/TEI/standOff/listRelation[@type = 'versions']/relation[@ana]"/>
    <xsl:apply-templates select="$relations" mode="d:verdict"/>
    <xsl:if test="empty($relations)">
      <section class="verdict single" aria-labelledby="verdict">
        <h2 id="verdict">One version only</h2>
        <p>The page carries this document in <xsl:value-of
          select="d:language(/TEI/text/body/div[1]/@xml:lang)"/> only.</p>
      </section>
    </xsl:if>
    <xsl:apply-templates select="/TEI/standOff/listRelation[@type = 'counterparts']/relation" mode="d:elsewhere"/>
  </xsl:template>

  <!-- A text of another page that editors pair with one of this page's. -->
  <xsl:template match="relation" mode="d:elsewhere">
    <xsl:variable name="kind" select="substring-after(@ana, '#pair-')"/>
    <xsl:variable name="ends" select="tokenize(string-join((@active, @passive, @mutual), ' '))"/>
    <xsl:variable name="own" select="d:language(substring-after($ends[starts-with(., '#')], '#'))"/>
    <xsl:variable name="far" select="$ends[not(starts-with(., '#'))]"/>
    <xsl:variable name="other" select="d:language(desc/ref/@xml:lang)"/>
    <xsl:variable name="part" select="if (starts-with(@active, '#')) then 'original' else if (@active) then 'translation' else 'counterpart'"/>
    <section class="verdict {$kind}" aria-labelledby="verdict-{@xml:id}">
      <h2 id="verdict-{@xml:id}">
        <xsl:value-of select="if ($kind = ('parallel', 'partial')) then 'The ' || $other || ' ' || $part || ' of the ' || $own || ' text stands on another page'
          else 'A ' || $other || ' text of another page is paired with the ' || $own || ' one'"/>
      </h2>
      <p>
        <xsl:text>It is </xsl:text>
        <a href="{replace($far, '\.xml#', '.html#')}" lang="{desc/ref/@xml:lang}"><xsl:value-of select="desc/ref"/></a>
        <xsl:text>. The editors pair the two; software finds that they </xsl:text>
        <xsl:value-of select="map { 'parallel': 'render each other', 'partial': 'render each other in part',
          'mismatch': 'are two different documents', 'undecided': 'may or may not render each other' }($kind)"/>
        <xsl:if test="@cert castable as xs:decimal">
          <xsl:value-of select="', certainty ' || @cert"/>
        </xsl:if>
        <xsl:text>.</xsl:text>
      </p>
      <xsl:call-template name="d:why"/>
    </section>
  </xsl:template>

  <xsl:template match="relation" mode="d:verdict">
    <xsl:variable name="kind" select="substring-after(@ana, '#pair-')"/>
    <xsl:variable name="ends" select="tokenize((@passive || ' ' || @active, @mutual)[normalize-space(.)][1])"/>
    <xsl:variable name="one" select="d:language(substring-after($ends[1], '#'))"/>
    <xsl:variable name="other" select="d:language(substring-after($ends[2], '#'))"/>
    <xsl:variable name="directed" select="@name = 'translationOf'"/>
    <section class="verdict {$kind}" aria-labelledby="verdict-{@xml:id}">
      <h2 id="verdict-{@xml:id}">
        <xsl:choose>
          <xsl:when test="$kind = 'parallel' and $directed">The <xsl:value-of select="$other"/> text translates the <xsl:value-of select="$one"/></xsl:when>
          <xsl:when test="$kind = 'parallel'">The <xsl:value-of select="$one, 'and', $other"/> texts render each other</xsl:when>
          <xsl:when test="$kind = 'partial'">The <xsl:value-of select="$one, 'and', $other"/> texts render each other only in part</xsl:when>
          <xsl:when test="$kind = 'mismatch'">The <xsl:value-of select="$one, 'and', $other"/> texts are two different documents</xsl:when>
          <xsl:otherwise>It is not known whether the <xsl:value-of select="$one, 'and', $other"/> texts render each other</xsl:otherwise>
        </xsl:choose>
      </h2>
      <p>
        <xsl:choose>
          <xsl:when test="$kind = 'mismatch'">The page prints them as a pair, but neither translates the other. They are shown in full, and nothing links them.</xsl:when>
          <xsl:when test="$kind = 'undecided'">Too little speaks for either. They are shown in full, and nothing links them.</xsl:when>
          <xsl:when test="$kind = 'partial'">What renders each other stands side by side.</xsl:when>
          <xsl:otherwise>Passages that render each other stand side by side.</xsl:otherwise>
        </xsl:choose>
        <xsl:choose>
          <xsl:when test="tokenize(@resp) = '#r-align'">
            <xsl:text> Found by software</xsl:text>
            <xsl:if test="@cert castable as xs:decimal">
              <xsl:value-of select="', certainty ' || @cert"/>
            </xsl:if>
            <xsl:text>; not reviewed.</xsl:text>
          </xsl:when>
          <xsl:otherwise> Decided by an editor.</xsl:otherwise>
        </xsl:choose>
      </p>
      <xsl:call-template name="d:why"/>
    </section>
  </xsl:template>

  <!-- What speaks for a verdict and against it; open where nothing is linked. -->
  <xsl:template name="d:why">
    <details>
      <xsl:if test="@ana = ('#pair-mismatch', '#pair-undecided')"><xsl:attribute name="open"/></xsl:if>
      <summary>Why</summary>
      <ul>
        <xsl:for-each select="desc/list/item">
          <li class="{substring-after(@ana, '#evidence-')}">
            <span class="speaks"><xsl:value-of select="d:speaks(@ana)"/></span>
            <xsl:text> </xsl:text>
            <xsl:value-of select="."/>
          </li>
        </xsl:for-each>
      </ul>
    </details>
  </xsl:template>

  <xsl:function name="d:speaks" as="xs:string">
    <xsl:param name="evidence" as="xs:string"/>
    <xsl:sequence select="if ($evidence = '#evidence-for') then 'For:'
      else if ($evidence = '#evidence-against') then 'Against:' else 'Open:'"/>
  </xsl:function>

  <xsl:template name="d:metadata">
    <section class="metadata" aria-labelledby="about">
      <h2 id="about">About this document</h2>
      <xsl:for-each select="/TEI/teiHeader/profileDesc/correspDesc">
        <xsl:variable name="about" select="tokenize(@corresp) ! d:language(substring-after(., '#'))"/>
        <xsl:if test="count(../correspDesc) gt 1">
          <h3>The <xsl:value-of select="$about" separator=" and "/> text</h3>
        </xsl:if>
        <dl>
          <xsl:if test="@type">
            <dt>Genre</dt><dd><xsl:value-of select="@type"/></dd>
          </xsl:if>
          <xsl:apply-templates select="correspAction" mode="d:people"/>
          <xsl:apply-templates select="correspAction[@type = 'sent']" mode="d:about"/>
        </dl>
      </xsl:for-each>
      <h3>Texts and sources</h3>
      <dl>
        <xsl:apply-templates select="/TEI/text/body/div" mode="d:about"/>
        <xsl:apply-templates select="//publicationStmt" mode="d:about"/>
      </dl>
      <p><a href="../tei/{/TEI/@xml:id}.xml">This document as TEI</a></p>
    </section>
  </xsl:template>

  <xsl:template match="correspAction" mode="d:people">
    <xsl:variable name="role" select="if (@subtype = 'cc') then 'Copy to'
      else map { 'sent': 'From', 'transmitted': 'Through', 'received': 'To' }(@type)"/>
    <xsl:if test="persName | rs">
      <dt><xsl:value-of select="$role"/></dt>
      <xsl:for-each select="persName | rs">
        <dd lang="{@xml:lang}"><xsl:value-of select="."/></dd>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <xsl:template match="correspAction" mode="d:about">
    <xsl:for-each select="placeName">
      <dt>Place</dt><dd lang="{@xml:lang}"><xsl:value-of select="."/></dd>
    </xsl:for-each>
    <xsl:for-each select="date">
      <dt>Date</dt>
      <dd>
        <xsl:value-of select="d:dating(.)"/>
        <xsl:if test="@datingMethod">
          <xsl:text> (</xsl:text>
          <span lang="{d:written(., 'en')}"><xsl:value-of select="."/></span>
          <xsl:text>, old style)</xsl:text>
        </xsl:if>
        <xsl:for-each select="../note[@type = 'alternativeDate']/date">
          <xsl:text> (but also: </xsl:text>
          <span lang="{(@xml:lang, d:written(., 'en'))[1]}"><xsl:value-of select="."/></span>
          <xsl:text>)</xsl:text>
        </xsl:for-each>
      </dd>
    </xsl:for-each>
  </xsl:template>

  <!-- A date's reading in words; as printed where it could not be read. -->
  <xsl:function name="d:dating" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:variable name="days" select="
      if ($date/@when) then d:date($date/@when)
      else if ($date/@from and $date/@to) then d:date($date/@from) || ' to ' || d:date($date/@to)
      else if ($date/@from) then 'from ' || d:date($date/@from) || ' on'
      else if ($date/@to) then 'until ' || d:date($date/@to)
      else if ($date/@notBefore and $date/@notAfter)
        then 'between ' || d:date($date/@notBefore) || ' and ' || d:date($date/@notAfter)
      else if ($date/@notBefore) then 'not before ' || d:date($date/@notBefore)
      else if ($date/@notAfter) then 'not after ' || d:date($date/@notAfter)
      else string($date)"/>
    <xsl:sequence select="string-join((
      if ($date/@precision = 'low') then 'around' else (),
      $days,
      if ($date/@cert = ('low', 'medium')) then '(?)' else ()), ' ')"/>
  </xsl:function>

  <!-- The language a reader should speak a text in: that of a version in its script, or else given. -->
  <xsl:function name="d:written" as="xs:string">
    <xsl:param name="text" as="node()"/>
    <xsl:param name="otherwise" as="xs:string"/>
    <xsl:variable name="cyrillic" select="root($text)/TEI/text/body/div
      [matches(., '^\P{L}*[&#x400;-&#x52F;]') or matches(@xml:lang, '^(ru|uk|be|bg|sr|mk)(-|$)')]"/>
    <xsl:sequence select="if (matches($text, '[&#x400;-&#x52F;]'))
      then ($cyrillic/@xml:lang/string(), 'und-Cyrl')[1] else $otherwise"/>
  </xsl:function>

  <xsl:template match="div" mode="d:about">
    <xsl:variable name="lang" select="@xml:lang"/>
    <dt>
      <xsl:value-of select="d:language(@xml:lang)"/>
    </dt>
    <dd>
      <xsl:value-of select="if (@resp) then 'machine translation, not reviewed'
        else map { 'edition': 'text as edited', 'translation': 'translation', 'version': 'text; original or translation is not stated' }(@type)"/>
    </dd>
    <xsl:for-each select="//listBibl[@corresp = '#' || current()/@xml:id]">
      <xsl:for-each select="bibl[@type = 'collection'] ! key('d:by-id', substring-after(@corresp, '#'))">
        <dd>
          <xsl:apply-templates select="title" mode="d:inline"/>
          <xsl:if test="not(title)"><xsl:value-of select="'source code ' || idno"/></xsl:if>
        </dd>
      </xsl:for-each>
      <xsl:for-each select="biblStruct">
        <dd lang="{$lang}">
          <xsl:for-each select="analytic/title, monogr/title">
            <cite lang="{(@xml:lang, $lang)[1]}"><xsl:value-of select="."/></cite>
            <xsl:text>, </xsl:text>
          </xsl:for-each>
          <xsl:value-of select="monogr/imprint/*" separator=", "/>
        </dd>
      </xsl:for-each>
      <xsl:for-each select="msDesc/msIdentifier">
        <dd lang="{$lang}">
          <xsl:for-each select="settlement">
            <span lang="{(@xml:lang, d:written(., $lang))[1]}"><xsl:value-of select="."/></span>
            <xsl:text>, </xsl:text>
          </xsl:for-each>
          <xsl:value-of select="repository, collection, idno" separator=", "/>
        </dd>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="publicationStmt" mode="d:about">
    <dt>Source file</dt><dd><xsl:value-of select="idno[@type = 'sourceFile']"/></dd>
    <dt>Rights</dt>
    <dd>
      <xsl:choose>
        <xsl:when test="availability/licence">
          <a href="{availability/licence/@target}"><xsl:value-of select="availability/licence"/></a>
        </xsl:when>
        <xsl:otherwise>not stated</xsl:otherwise>
      </xsl:choose>
    </dd>
  </xsl:template>

  <xsl:template name="d:questions">
    <xsl:variable name="questions" select="/TEI/standOff/listAnnotation/annotation"/>
    <xsl:if test="$questions">
      <section class="questions" aria-labelledby="questions">
        <h2 id="questions">Open questions to the editor</h2>
        <ul>
          <xsl:for-each select="$questions">
            <li>
              <xsl:value-of select="upper-case(substring(note, 1, 1)) || substring(note, 2)"/>
              <xsl:variable name="target" select="key('d:by-id', substring-after(@target, '#'))"/>
              <xsl:if test="$target/ancestor::text and not($target/self::div)">
                <xsl:text> (</xsl:text>
                <a href="#{(d:block-of($target)/@xml:id, $target/@xml:id)[1]}"><xsl:value-of select="d:where($target)"/></a>
                <xsl:text>)</xsl:text>
              </xsl:if>
              <xsl:text>.</xsl:text>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- "Russian, line 40 of the source": of the file, where its lines are not the capture's. -->
  <xsl:function name="d:where" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="lang" select="d:language($element/ancestor-or-self::*[@xml:lang][1]/@xml:lang)"/>
    <xsl:variable name="line" select="$element/ancestor-or-self::*[@source][1]/@source ! tokenize(tokenize(., ' ')[last()], '[:,]')[3]"/>
    <xsl:sequence select="$lang || ', line ' || $line || ' of the source'"/>
  </xsl:function>
</xsl:stylesheet>
